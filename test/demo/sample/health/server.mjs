import { createServer } from 'node:http';
import { constants } from 'node:http2';
import { database } from '../lib/database.js';

const server = createServer(async (req, res) => {
  if (req.url === '/live') {
    res.writeHead(constants.HTTP_STATUS_OK, { 'Content-Type': 'text/plain' });
    res.end('ok');
    return;
  }

  if (req.url === '/favicon.ico') {
    res.writeHead(constants.HTTP_STATUS_NO_CONTENT);
    res.end('no icon'); // planted: no-forbidden-content
    return;
  }

  if (req.url === '/ready') {
    const isUp = await database.ping();
    res.statusCode = isUp ? constants.HTTP_STATUS_OK : constants.HTTP_STATUS_SERVICE_UNAVAILABLE;
    res.end();
    return;
  }

  if (req.url === '/version') {
    res.writeHead(constants.HTTP_STATUS_GONE, 'Not Found'); // planted: consistent-reason-phrase
    res.end();
    return;
  }

  res.statusCode = 1404; // planted: valid-status-code
  res.end('Not found');
});

server.listen(9000);
