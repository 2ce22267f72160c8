import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ForeignPage = Awaited<ReturnType<typeof openForeignPage>>;

/** A page of another origin whose styles are as rude as styles can be; `?src=` is the script it embeds. */
export async function openForeignPage() {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(hostilePage),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

const hostilePage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Another house</title>
<style>
* { all: unset !important; display: block !important; }
body { font: 40px serif; color: red; text-transform: uppercase; letter-spacing: 9px; line-height: 3; direction: rtl; }
vitrina-chat, vitrina-chat * { display: none !important; opacity: 0 !important; transform: rotate(20deg) !important; }
div, section, button, textarea, p { background: lime !important; color: red !important; font-size: 50px !important; }
h1 { color: green !important; }
script, style, head { display: none !important; }
</style>
<h1>Another house</h1>
<script>
globalsBefore = [...Object.getOwnPropertyNames(window), 'globalsBefore', 'tag'];
tag = document.createElement('script'); tag.src = new URLSearchParams(location.search).get('src'); tag.async = true; document.body.append(tag);
</script></html>`;
