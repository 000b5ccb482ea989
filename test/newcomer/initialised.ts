/**
 * The package.json of `npm init -y`. npm 11 writes a type, so that Node.js takes `eslint.config.js` for CommonJS; older
 * versions do not.
 */
export const initialised = JSON.stringify({ name: 'newcomer', version: '1.0.0', type: 'commonjs' });
