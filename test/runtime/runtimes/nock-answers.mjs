// Answers requests by Nock: it takes expressions as JSON and prints what a client gets of each. A status that Nock does not
// take ends as an uncaught exception, for which this is a process of its own.
import http from 'node:http';
import process from 'node:process';
import nock from 'nock';

const url = 'http://mock.test/';

async function answerTo(expression) {
  nock.cleanAll();
  const { promise, resolve, reject } = Promise.withResolvers?.() ?? deferred();
  process.once('uncaughtException', reject);
  try {
    new Function('nock', `return ${expression};`)(nock);
    http
      .get(url, (response) => {
        response
          .setEncoding('utf8')
          .toArray()
          .then(
            (parts) => resolve({ status: response.statusCode, content: parts.join('') }),
            reject,
          );
      })
      .on('error', reject);
    return await promise;
  } catch {
    return { status: 'rejected', content: '' };
  } finally {
    process.removeListener('uncaughtException', reject);
  }
}

/** As `Promise.withResolvers`, which Node.js has from version 22. */
function deferred() {
  let resolve, reject;
  const promise = new Promise((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}

nock.disableNetConnect();
const answers = [];
for (const expression of JSON.parse(process.argv[2])) answers.push(await answerTo(expression));
process.stdout.write(JSON.stringify(answers));
process.exit();
