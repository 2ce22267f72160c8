/** `node test/fakes/trello-server/run.ts [port]`: prints one line of JSON with url and board, runs until it is ended. */
import { startTrelloServer } from './server.ts';

const server = await startTrelloServer({
  port: Number(process.argv[2] ?? 0),
  key: process.env.TRELLO_KEY ?? 'key',
  token: process.env.TRELLO_TOKEN ?? 'token',
  secret: process.env.TRELLO_SECRET ?? 'secret',
});
console.log(JSON.stringify({ url: server.url, board: server.board }));
