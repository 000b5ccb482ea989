// every: framework octokit, evidence import
import { RequestError } from '@octokit/request-error';
import { Octokit } from '@octokit/rest';

//
const octokit = new Octokit();

export async function load() {
  try {
    const { status } = await octokit.request('GET /');
    return status === 304; //~ compare 304
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return null; //~ compare 404
    if (error.status === 404) return null;
    throw error;
  }
}
