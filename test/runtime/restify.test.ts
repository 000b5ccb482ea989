import { describeServers } from './describe-servers.ts';
import { restify } from './runtimes/restify.ts';

// By itself: it changes the prototype of Node's own response for everybody in the process.
describeServers([restify]);
