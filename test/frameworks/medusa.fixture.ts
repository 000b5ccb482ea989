// package: {"@medusajs/framework": "^2.0.0"}
// every: framework medusa, evidence type
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from '@medusajs/framework/http';
import { MedusaError, MedusaErrorTypes, MedusaError as Unlisted } from '@medusajs/framework/utils';
import { StatusCodes } from 'http-status-codes';
import { createPost, posts } from './services.ts';

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const post = await posts.find(req.params.id);
  if (!post) return res.status(404).json({ message: 'No such post' }); //~ send 404, content yes, location no, GET
  if (post.moved) return res.redirect(301, post.moved); //~ send 301, content no, location yes, GET
  if (post.old) return res.redirect('/posts'); //~ send 302, implied, content no, location yes
  res.json({ post });
};

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const post = await createPost(req.body);
  res.set('Location', `/posts/${post.id}`).status(StatusCodes.CREATED).json({ post }); //~ send 201, content yes, location yes, notation constant, POST
}

export const DELETE = async (req, res) => {
  res.sendStatus(204); //~ send 204, evidence import, content no, DELETE
};

export function log(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  if (!req.headers['x-key']) return res.status(401).send('No key'); //~ send 401, content yes, www-authenticate no, no route
  next();
}

// Errors by their type

export async function find(id: string, type: string) {
  const post = await posts.find(id);
  if (!post) throw new MedusaError(MedusaError.Types.NOT_FOUND, 'No such post'); //~ throw 404, evidence import, notation word
  if (post.taken) throw new MedusaError(MedusaErrorTypes.DUPLICATE_ERROR, 'Taken'); //~ throw 422, evidence import, notation word
  if (post.isHidden) throw new MedusaError(Unlisted.Types.UNLISTED, 'Hidden');
  if (post.isOdd) throw new MedusaError('not_found', type);
  throw new MedusaError(type, 'No such post');
}

// Other functions of the form

export const counted = (left: number, res: { status(code: number): void }) => res.status(404);
