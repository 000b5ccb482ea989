/** APIs that take the text of a function and run it elsewhere, where the names of its file are unknown. */

/** Calls, by the name of the function or method. */
export interface TextTaker {
  readonly call: readonly string[];
  /**
   * The last name of the receiver, `page` of `page.eval(f)`; given where methods of other objects have the same name.
   */
  readonly on?: RegExp;
  /** A package that the file has to import; its functions count under any name. */
  readonly from?: RegExp;
}

const browsers =
  /^(?:browser|client|driver|page|tab|t|wd)$|(?:[bB]rowser|[dD]river|[pP]age|Client)$/u;

export const textTakers: readonly TextTaker[] = [
  // Tools that drive a browser, and have the page run the function.
  { call: ['evaluate', 'evaluateHandle', 'evaluateAll', 'thenEvaluate'] },
  { call: ['addInitScript', 'evaluateOnNewDocument', '$eval', '$$eval', 'waitForFunction'] },
  { call: ['executeScript', 'executeAsyncScript', 'executeAsync', 'ClientFunction'] },
  { call: ['execute', 'executeInBrowser', 'eval', 'inject'], on: browsers },
  { call: ['origin'], on: /^cy$/u },
  { call: ['register'], on: /^selectors$/u },
  { call: ['Selector'], from: /^testcafe$/u },
  // Databases that run functions by themselves.
  { call: ['mapReduce', '$where', 'Code'] },
  // Threads that are given a function.
  { call: ['greenlet', 'workerize', 'useWorker', 'runInWorker'] },
  { call: ['exec', 'proxy'], on: /^(?:worker)?pool$/iu },
  { call: ['spawn', 'map', 'reduce', 'require'], from: /^paralleljs$/u },
  { call: [], from: /^(?:greenlet|workerize|inline-worker|webworkify)$/u },
  // Tools that write functions as text.
  {
    call: ['serialize', 'uneval'],
    from: /^(?:serialize-javascript|serialize-to-js|node-serialize|funcster|serialijse)$/u,
  },
  { call: [], from: /^(?:javascript-stringify|fn-stringify|js-stringify|tosource)$/u },
];

/** Properties by which such APIs take functions, at any depth of their arguments. */
export const textProperties: ReadonlySet<string> = new Set([
  ...['$where', '$function', '$accumulator', 'accumulate', 'pageFunction'],
]);
