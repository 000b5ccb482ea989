import { AppFactory } from '@adonisjs/application/factories';
import type { HttpContext } from '@adonisjs/http-server';
import { ServerFactory } from '@adonisjs/http-server/factories';
import { defineRuntime, type Listener } from './define-runtime.ts';

type Handler = (context: HttpContext) => unknown;

// An application has one router; each program gets an application of its own, which takes its handler from here.
const handlers: Handler[] = [];
const router = { get: (_path: string, handler: Handler) => handlers.push(handler) };

export const adonis = defineRuntime({
  framework: 'adonis',
  packages: { '@adonisjs/core/services/router': { __esModule: true, default: router } },
  typed: true,
  apis: [
    "response.status(S).send('content')",
    "response.status(S).json('content')",
    "response.status(S); return 'content'",
    "response.redirect('/', false, S)",
    "response.redirect().status(S).toPath('/')",
  ],
  plain: "response.send('content')",
  program: (statements) => `
    import router from '@adonisjs/core/services/router';
    router.get('/', ({ response }) => { ${statements}; });`,
  asked: {
    listener: async (): Promise<Listener> => {
      const app = new AppFactory().create(new URL('file:///app/'));
      await app.init();
      const server = new ServerFactory().merge({ app }).create();
      const handler = handlers.at(-1);
      if (handler !== undefined) server.getRouter().get('/', handler);
      await server.boot();
      return (request, response) => server.handle(request, response);
    },
  },
});
