// The live page as a folder of files on a server that nobody else can reach.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { build } from 'esbuild';

const source = `
import * as engine from 'hyperformula';
import { openPage } from './examples/sheet/page.mjs';
openPage(engine);
`;

const types = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

/** The three files of the page, with the engine in the script. */
export async function pageFiles() {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    logLevel: 'error',
  });
  const own = (name) => readFileSync(`examples/sheet/${name}`, 'utf8');
  return { 'index.html': own('index.html'), 'page.css': own('page.css'), 'page.js': outputFiles[0].text };
}

/** Serves files from this machine to itself. */
export async function served(files) {
  const server = createServer(({ url }, response) => {
    const name = url === '/' ? 'index.html' : url.slice(1);
    const found = Object.hasOwn(files, name);
    response.writeHead(found ? 200 : 404, {
      'content-type': `${types[name.split('.').at(-1)] ?? 'text/plain'}; charset=utf-8`,
    });
    response.end(found ? files[name] : '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { address, close };
}
