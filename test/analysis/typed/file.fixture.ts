// The tests of type information give this file its contents.
export {};
