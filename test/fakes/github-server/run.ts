/** `node test/fakes/github-server/run.ts [port]`: prints one line of JSON with url and project, runs until it is ended. */
import { startGithubServer } from './server.ts';

const server = await startGithubServer({
  port: Number(process.argv[2] ?? 0),
  token: process.env.GITHUB_TOKEN ?? 'token',
  secret: process.env.GITHUB_WEBHOOK_SECRET ?? 'secret',
});
console.log(JSON.stringify({ url: server.url, project: server.project }));
