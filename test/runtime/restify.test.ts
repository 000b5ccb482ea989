import { describeServers } from './describe-servers.ts';
import { restify } from './runtimes/restify.ts';

// In a file by itself: restify changes the prototype of Node's ServerResponse, for all frameworks in the process.
describeServers([restify]);
