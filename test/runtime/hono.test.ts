import { describeServers } from './describe-servers.ts';
import { hono } from './runtimes/hono.ts';

// By itself: its server for Node.js puts a Response of its own in the place of the global one.
describeServers([hono]);
