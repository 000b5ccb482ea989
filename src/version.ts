/** The version in package.json; a JSON import would make the build copy that file into `dist`. */
export const version = '0.1.0';
