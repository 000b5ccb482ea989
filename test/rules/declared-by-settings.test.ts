/** Decorators and helpers of a program's own that the settings call declarations, in each shape of their arguments. */
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { languages } from '../frameworks/expectations.ts';

const declared = { role: 'declare', whole: true };
const documents = {
  name: 'acme-documents',
  values: {
    Errors: [{ own: 'Errors' }],
    Answers: [{ own: 'Answers' }],
    Documented: [{ own: 'Documented' }],
    documented: [{ own: 'documented' }],
    answers: [{ own: 'answers' }],
    swaggerResponses: [{ own: 'swaggerResponses' }],
  },
  responses: [
    { ...declared, on: 'Errors', decorate: true, status: { rest: 0 } },
    { ...declared, on: 'Answers', decorate: true, status: { argument: 0, elements: true } },
    { ...declared, on: 'Documented', decorate: true, status: { argument: 0, keys: true } },
    { ...declared, on: 'documented', invoke: true, status: { rest: 0 } },
    { ...declared, on: 'answers', invoke: true, status: { argument: 0, elements: true } },
    {
      ...{ ...declared, on: 'swaggerResponses', invoke: true },
      status: { argument: 0, keys: true },
      entry: { added: "{ description: '{phrase}' }" },
    },
  ],
};

/** The reports of the two rules, as `line message`. */
function reported(code: string): readonly string[] {
  const messages = new Linter().verify(
    code,
    [
      {
        files: ['**/*.ts'],
        languageOptions: languages.typescript,
        plugins: { 'http-status': plugin },
        settings: { 'http-status': { frameworks: [documents] } },
        rules: {
          'http-status/no-undeclared-status': ['error', { report: 'all' }],
          'http-status/no-unanswered-declaration': 'error',
        },
      },
    ] as Linter.Config[],
    { filename: 'file.ts' },
  );
  return messages.map(
    ({ line, message, messageId }) => `${line} ${messageId} ${/\d{3}/u.exec(message)?.[0]}`,
  );
}

const nest = (
  ...members: readonly string[]
) => `import { Controller, NotFoundException, Post } from '@nestjs/common';
import { Answers, Documented, Errors } from './documents';
@Controller('orders') export class Orders {
  @Post() ${members.join(' ')}
}`;

const express = (document: string, statement: string) => `import express from 'express';
import { answers, documented, swaggerResponses } from './documents.js';
express().post('/orders', ${document}, (req, res) => { ${statement} });`;

describe('a decorator of the program', () => {
  it.each([
    ['@Errors(409)', 'add() { throw new NotFoundException(); }', ['4 undeclared 404']],
    ['@Errors(404, 409)', 'add() { throw new NotFoundException(); }', []],
    ['@Answers([200])', 'add() { return this.orders.add(); }', ['4 successContradicted 200']],
    ['@Answers([200, 409])', 'add() { throw new NotFoundException(); }', ['4 undeclared 404']],
    ['@Answers([201, 404])', 'add() { if (a) throw new NotFoundException(); return {}; }', []],
    ['@Answers([201, 202])', 'add() { return {}; }', ['4 unanswered 202']],
    ['@Documented({ 200: Order })', 'add() { return {}; }', ['4 successContradicted 200']],
    [
      '@Documented({ 201: Order, ...errors })',
      'add() { if (a) throw new NotFoundException(); return {}; }',
      [],
    ],
    ['@Other([200])', 'add() { return {}; }', []],
    ['@Other([200]) @Answers([200])', 'add() { return {}; }', []],
    ['@Errors(...codes)', 'add() { throw new NotFoundException(); }', []],
    ['@Answers(codes)', 'add() { throw new NotFoundException(); }', []],
  ])('declares statuses: %s %s', (decorator, method, reports) => {
    expect(reported(nest(decorator, method))).toEqual(reports);
  });
});

describe('a function of the program', () => {
  it.each([
    ['documented(200, 404)', 'res.status(201).json({});', ['3 successContradicted 200']],
    ['documented(201, 404)', 'res.status(201).json({});', []],
    [
      'documented(201)',
      'if (a) return res.status(404).json({}); res.status(201).json({});',
      ['3 undeclared 404'],
    ],
    ['documented(201, 202)', 'res.status(201).json({});', ['3 unanswered 202']],
    ['answers([200])', 'res.status(201).json({});', ['3 successContradicted 200']],
    [
      'swaggerResponses({ 200: Order })',
      'res.status(201).json({});',
      ['3 successContradicted 200'],
    ],
    [
      'swaggerResponses({ 201: Order, 202: Later })',
      'res.status(201).json({});',
      ['3 unanswered 202'],
    ],
    ['[documented(200)]', 'res.status(201).json({});', ['3 undeclared 201']],
    ['swaggerResponses({})', 'res.status(201).json({});', []],
    ['swaggerResponses(orders)', 'res.status(201).json({});', []],
    ['documented(...codes)', 'res.status(201).json({});', []],
    ['other(200)', 'res.status(201).json({});', []],
  ])('declares statuses: %s, %s', (document, statement, reports) => {
    expect(reported(express(document, statement))).toEqual(reports);
  });

  it.each([
    ['router.use(other()); router.post(', ['3 undeclared 404']],
    ['router.use(documented(404)); router.post(', []],
    ["router.use('/orders', documented(404)); router.post(", []],
    ["router.route('/orders').all(documented(404)).post(", []],
    ["router.route('/orders').all(other()).post(", ['3 undeclared 404']],
  ])('may declare for several routes: %s', (before, reports) => {
    const path = before.includes('route(') ? '' : "'/orders', ";
    const code = `import { Router } from 'express'; const router = Router();
import { documented, other } from './documents.js';
${before}${path}documented(201), (req, res) => { if (a) return res.status(404).end(); res.status(201).end(); });`;
    expect(reported(code)).toEqual(reports);
  });
});
