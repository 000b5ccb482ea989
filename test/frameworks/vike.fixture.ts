// every: framework vike, evidence import
import { redirect, render } from 'vike/abort';
import type { GuardAsync } from 'vike/types';
import { StatusCodes } from 'http-status-codes';
import { render as draw, redirect as go, movies } from './services.ts';

export const guard: GuardAsync = async ({ user, urlPathname }) => {
  if (!user) throw render(401, 'Who is it?'); //~ throw 401, content unknown, no route
  if (!user.isAdmin) throw render(StatusCodes.FORBIDDEN); //~ throw 403, notation constant
  if (user.isNew) throw render('/welcome');
  if (urlPathname === '/old') throw redirect('/new', 301); //~ throw 301, location yes, redirects yes
  throw redirect('/login'); //~ throw 302, implied, content no, location yes
};
export async function data({ routeParams }) {
  const movie = await movies.find(routeParams.id);
  if (!movie) throw render(movie === null ? 410 : 404); //~ throw 410; throw 404
  return movie;
}

// Other functions

draw(404);
go('/new', 301);
