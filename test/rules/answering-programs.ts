/** Programs around statements that answer. */
import { bodyOf } from '../rule-tester.ts';

/** A route of Express. */
export const express = (...statements: readonly string[]) => `
import express from 'express';
express().get('/', async (req, res) => {
${bodyOf(statements)}});
`;

/** The same, behind an error that is caught. */
export const caught = (...statements: readonly string[]) =>
  express('try {', '  await run();', '} catch (error) {', ...statements, '}');

/** A function beside NestJS. */
export const nest = (statements: string) => `
import { HttpException } from '@nestjs/common';
export function show() {
  ${statements}
}
`;

export const internal = '500 (Internal Server Error)';
