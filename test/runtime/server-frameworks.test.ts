import { describeServers } from './describe-servers.ts';
import { servers } from './runtimes/servers.ts';

describeServers(servers);
