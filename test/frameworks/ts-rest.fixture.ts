// every: framework ts-rest, evidence import
import { initServer } from '@ts-rest/express';
import { createNextRoute } from '@ts-rest/next';
import { contract } from './contract.js';

declare const posts: { find(id: string): object | undefined };
const s = initServer();

export const router = s.router(contract, {
  show: async ({ params: { id } }: { params: { id: string } }) => {
    const post = posts.find(id);
    if (!post) return { status: 404, body: { message: 'No such post' } }; //~ send 404, content yes
    return { status: 200 as const, body: post }; //~ send 200, content unknown
  },
  nested: {
    remove: async () => ({ status: 204 as const, body: { removed: true } }), //~ send 204, content yes
  },
});

export default createNextRoute(contract, {
  create: async () => ({ status: 201, body: { id: 1 }, headers: { location: '/1' } }), //~ send 201, content yes, location yes
});

// Contracts say what may be answered, and answer nothing.
export const responses = { 200: 'Post', 404: 'Nothing' };
export const other = { show: () => ({ status: 2, body: 'Running' }) };
