import manifest from '../../package.json' with { type: 'json' };

/** The version of the server, which is that of the scanner too; known without loading the scanner. */
export const { version } = manifest;
