// Numbers and things that are called status, response or error, and are none of HTTP's.
// every: evidence name
import { spawnSync } from 'node:child_process';
import { send } from './elsewhere.js';
import type { Answer, JobStatus } from './elsewhere.js';

export function states(order, job, child, device) {
  if (order.status === 200 || job.status === 404 || child.status === 128) return;
  if (device.status === 500 || job.state === 200 || order.code === 404) return;
  const { status } = job;
  const same = order.status;
  return (
    status === 404 || same === 404 || job.exitStatusCode === 404 || order.orderStatusCode === 404
  );
}

export function typed(status: JobStatus, response: Answer, statusCode: string) {
  return status === 404 || response.status === 404 || statusCode === '404';
}

// The exit status of a process, and the codes of no registry.
export function processes(error, response) {
  const result = spawnSync('git');
  if (result.status === 128 || error.status === 128 || error.status === 200) return;
  return response.status === 1 || response.status === 'failed' || response.statusCode === 277;
}

// The file says itself what its names hold.
export async function own() {
  const response = { status: 'open', statusCode: 7 };
  const responses = await send();
  return response.status === 'open' || responses.status === 404;
}

export const limits = (response) => response.status > 12 && response.statusCode < 1000;
