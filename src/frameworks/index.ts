/** Every adapter of this folder; `npm run test:update` writes this file. */
import type { Framework } from './language/framework.ts';
import adonis from './adonis.ts';
import analog from './analog.ts';
import angular from './angular.ts';
import angularHttpTesting from './angular-http-testing.ts';
import angularjs from './angularjs.ts';
import appRequest from './app-request.ts';
import assertCall from './assert-call.ts';
import astro from './astro.ts';
import awsLambda from './aws-lambda.ts';
import awsSdk from './aws-sdk.ts';
import axios from './axios.ts';
import axiosMockAdapter from './axios-mock-adapter.ts';
import azureFunctions from './azure-functions.ts';
import azureFunctions3 from './azure-functions-3.ts';
import boom from './boom.ts';
import chaiHttp from './chai-http.ts';
import cypress from './cypress.ts';
import directus from './directus.ts';
import effectHttpApi from './effect-http-api.ts';
import elysia from './elysia.ts';
import encore from './encore.ts';
import epicInvariant from './epic-invariant.ts';
import errorStatus from './error-status.ts';
import expectCall from './expect-call.ts';
import express from './express.ts';
import fakeXhr from './fake-xhr.ts';
import fastify from './fastify.ts';
import fastifyError from './fastify-error.ts';
import fastifySensible from './fastify-sensible.ts';
import feathers from './feathers.ts';
import feathersClient from './feathers-client.ts';
import fetch from './fetch.ts';
import fetchMock from './fetch-mock.ts';
import fetchResponse from './fetch-response.ts';
import frisby from './frisby.ts';
import googleCloudFunctions from './google-cloud-functions.ts';
import got from './got.ts';
import graphql from './graphql.ts';
import h3 from './h3.ts';
import hapi from './hapi.ts';
import hono from './hono.ts';
import httpBackend from './http-backend.ts';
import httpErrors from './http-errors.ts';
import ittyRouter from './itty-router.ts';
import jestFetchMock from './jest-fetch-mock.ts';
import k6 from './k6.ts';
import koa from './koa.ts';
import ky from './ky.ts';
import lightMyRequest from './light-my-request.ts';
import medusa from './medusa.ts';
import middy from './middy.ts';
import mockFunction from './mock-function.ts';
import moleculer from './moleculer.ts';
import msw from './msw.ts';
import mswRest from './msw-rest.ts';
import namedStatus from './named-status.ts';
import nest from './nest.ts';
import next from './next.ts';
import nextPages from './next-pages.ts';
import nextRestFramework from './next-rest-framework.ts';
import nitro from './nitro.ts';
import nock from './nock.ts';
import nodeHttp from './node-http.ts';
import nodeHttpClient from './node-http-client.ts';
import nodeHttp2 from './node-http2.ts';
import nodeMocksHttp from './node-mocks-http.ts';
import nuxt from './nuxt.ts';
import oak from './oak.ts';
import octokit from './octokit.ts';
import ofetch from './ofetch.ts';
import openapi from './openapi.ts';
import openapiFetch from './openapi-fetch.ts';
import pactum from './pactum.ts';
import passport from './passport.ts';
import payload from './payload.ts';
import playwright from './playwright.ts';
import polka from './polka.ts';
import qwikCity from './qwik-city.ts';
import reactRouter from './react-router.ts';
import remix from './remix.ts';
import request from './request.ts';
import requestResponse from './request-response.ts';
import restify from './restify.ts';
import routingControllers from './routing-controllers.ts';
import routingControllersOpenapi from './routing-controllers-openapi.ts';
import sails from './sails.ts';
import solidStart from './solid-start.ts';
import strapi from './strapi.ts';
import superagent from './superagent.ts';
import supertest from './supertest.ts';
import sveltekit from './sveltekit.ts';
import tanstackStart from './tanstack-start.ts';
import tinyhttp from './tinyhttp.ts';
import trpc from './trpc.ts';
import trpcClient from './trpc-client.ts';
import tsRest from './ts-rest.ts';
import tsoa from './tsoa.ts';
import undici from './undici.ts';
import vike from './vike.ts';
import vitestFetchMock from './vitest-fetch-mock.ts';
import xmlHttpRequest from './xml-http-request.ts';
import zodToOpenapi from './zod-to-openapi.ts';

export const frameworks: readonly Framework[] = [
  adonis,
  analog,
  angular,
  angularHttpTesting,
  angularjs,
  appRequest,
  assertCall,
  astro,
  awsLambda,
  awsSdk,
  axios,
  axiosMockAdapter,
  azureFunctions,
  azureFunctions3,
  boom,
  chaiHttp,
  cypress,
  directus,
  effectHttpApi,
  elysia,
  encore,
  epicInvariant,
  errorStatus,
  expectCall,
  express,
  fakeXhr,
  fastify,
  fastifyError,
  fastifySensible,
  feathers,
  feathersClient,
  fetch,
  fetchMock,
  fetchResponse,
  frisby,
  googleCloudFunctions,
  got,
  graphql,
  h3,
  hapi,
  hono,
  httpBackend,
  httpErrors,
  ittyRouter,
  jestFetchMock,
  k6,
  koa,
  ky,
  lightMyRequest,
  medusa,
  middy,
  mockFunction,
  moleculer,
  msw,
  mswRest,
  namedStatus,
  nest,
  next,
  nextPages,
  nextRestFramework,
  nitro,
  nock,
  nodeHttp,
  nodeHttpClient,
  nodeHttp2,
  nodeMocksHttp,
  nuxt,
  oak,
  octokit,
  ofetch,
  openapi,
  openapiFetch,
  pactum,
  passport,
  payload,
  playwright,
  polka,
  qwikCity,
  reactRouter,
  remix,
  request,
  requestResponse,
  restify,
  routingControllers,
  routingControllersOpenapi,
  sails,
  solidStart,
  strapi,
  superagent,
  supertest,
  sveltekit,
  tanstackStart,
  tinyhttp,
  trpc,
  trpcClient,
  tsRest,
  tsoa,
  undici,
  vike,
  vitestFetchMock,
  xmlHttpRequest,
  zodToOpenapi,
];
