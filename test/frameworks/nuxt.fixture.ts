// package: {"nuxt": "^4.0.0"}
// every: framework nuxt, evidence import
import { createError, setResponseStatus, useRequestEvent } from '#app';
import { navigateTo as go } from '#imports';
import { StatusCodes } from 'http-status-codes';
import { posts, type Post } from './posts.ts';

// The script of a page

const event = useRequestEvent();
const post: Post | undefined = await posts.find(useRoute().params.slug);
if (!post) throw createError({ statusCode: 404, statusMessage: 'No such post', fatal: true }); //~ throw 404, no route, phrase 'No such post'
if (post.removed) throw createError({ status: StatusCodes.GONE, message: 'Removed' }); //~ throw 410
if (post.broken) throw createError('Broken');
if (event && post.censored) setResponseStatus(event, 451, 'Not in your country'); //~ send 451, content unknown, location unknown, phrase 'Not in your country'
if (post.draft) setResponseStatus(203); //~ send 203, content unknown
if (post.old) setResponseStatus(event, post.isGone ? 410 : 301); //~ send 410, location unknown; send 301, location unknown
setResponseHeader(event, 'location', '/new');

// Names that are imported by the build

export const shown = () => showError({ statusCode: 503, message: 'Come back later' }); //~ throw 503, evidence project
export const stopped = () => abortNavigation({ statusCode: 403 }); //~ throw 403, evidence project
export const made = () => abortNavigation(createError({ statusCode: 401 })); //~ throw 401
export const handed = (error: Error) => showError(error);
export const plain = () => abortNavigation();

export default defineNuxtRouteMiddleware((to) => {
  if (to.path === '/old') return navigateTo('/new', { redirectCode: 301 }); //~ send 301, evidence project, content no, location yes
  if (to.path === '/outside')
    return go('https://example.org', { external: true, redirectCode: StatusCodes.SEE_OTHER }); //~ send 303, content no, location yes
  // Code that runs in the browser as well, where there is no response.
  if (to.path === '/') return navigateTo('/home');
  return navigateTo({ path: '/login' }, { replace: true });
});

// The same names, of the file itself.

export function local(navigateTo: (to: string, options: { redirectCode: number }) => void) {
  navigateTo('/new', { redirectCode: 1 });
}
