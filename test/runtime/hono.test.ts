import { describeServers } from './describe-servers.ts';
import { hono } from './runtimes/hono.ts';

// In a file by itself: Hono's server for Node.js replaces the global Response.
describeServers([hono]);
