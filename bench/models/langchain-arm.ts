import { AIMessage, type BaseMessage, HumanMessage } from '@langchain/core/messages';
import { tool } from '@langchain/core/tools';
import { ChatOpenAI } from '@langchain/openai';
import { createAgent } from 'langchain';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { type ToolName, toolDefinitions } from '../../src/assistant/tools/definitions.ts';
import { viewOfProduct } from '../../src/assistant/tools/view-of-product.ts';
import type { Services } from '../../src/http/services.ts';
import { type Arm, timed } from './arm.ts';
import { armTools } from './arm-tools.ts';

/** What its retriever takes the place of. */
const searchTools: ReadonlySet<ToolName> = new Set(['search_products', 'search_knowledge']);
const documentsFound = 5;
/** As examples of agents have it; ours say how to sell, too. */
const shortInstructions =
  "You are the sales assistant of a shop. Answer in the customer's language, and only from what the tools tell you.";

/**
 * A LangChain.js agent as its documentation builds one: createAgent, a retriever over the same products and passages as a tool, and
 * the same tools for everything else. It keeps the whole talk, as its memory does. `isShort`: with one line of instructions in place of ours.
 */
export async function langChainArm(url: string, services: Services, isShort = false): Promise<Arm> {
  const documents = await indexDocuments(services);
  const retriever = (language: string) =>
    tool(
      async ({ query }) => {
        const hits = documents.search(query, { filter: (hit) => hit.language === language }).slice(0, documentsFound);
        return `[${hits.map(({ content }) => String(content)).join(',')}]`;
      },
      {
        name: 'retrieve',
        description: "Searches the catalog and the company's documents.",
        schema: z.object({ query: z.string() }),
      },
    );
  return {
    name: isShort ? 'LangChain.js agent told little' : 'LangChain.js agent',
    async start(language) {
      const { instructions, run } = await armTools(language, services);
      const names = (Object.keys(toolDefinitions) as ToolName[]).filter((name) => !searchTools.has(name));
      const agent = createAgent({
        model: new ChatOpenAI({
          model: 'far-side',
          apiKey: 'any',
          configuration: { baseURL: url },
          maxRetries: 0,
          streaming: true,
          useResponsesApi: false,
        }),
        systemPrompt: isShort ? shortInstructions : instructions,
        tools: [
          retriever(language),
          ...names.map((name) =>
            tool((input: unknown) => run(name, input), {
              name,
              description: toolDefinitions[name].description,
              schema: toolDefinitions[name].input,
            }),
          ),
        ],
      });
      let messages: BaseMessage[] = [];
      return {
        say: (text) =>
          timed(async (onText) => {
            messages.push(new HumanMessage(text));
            const stream = await agent.stream({ messages }, { streamMode: ['messages', 'values'] });
            for await (const [mode, part] of stream) {
              if (mode === 'values') messages = [...(part as { messages: BaseMessage[] }).messages];
              else {
                const [message] = part as unknown as [BaseMessage];
                if (AIMessage.isInstance(message)) onText(message.text);
              }
            }
            return messages.at(-1)?.text ?? '';
          }),
      };
    },
    async close() {},
  };
}

async function indexDocuments({ unitOfWork, answering }: Services): Promise<MiniSearch> {
  const { materials } = await answering.materials.current();
  const index = new MiniSearch({ fields: ['words'], storeFields: ['content', 'language'] });
  const { read } = unitOfWork;
  const products = await read.products.listPage(undefined, 10_000);
  for (const language of materials.profile.languages) {
    index.addAll(
      products.map((product) => {
        const { attributes, ...view } = viewOfProduct(product, language);
        const properties = Object.fromEntries(attributes.map(({ name, text }) => [name, text]));
        const content = JSON.stringify({ ...view, attributes: properties });
        return { id: `${language}/${product.sku}`, words: content, content, language };
      }),
    );
  }
  const passages = await read.documents.listPassages(undefined, 10_000);
  index.addAll(
    passages.map(({ id, documentTitle, headings, text, language }) => {
      const heading = headings.at(-1) ?? documentTitle;
      const content = JSON.stringify({ id, title: documentTitle, heading, text });
      return { id, words: `${documentTitle} ${headings.join(' ')} ${text}`, content, language };
    }),
  );
  return index;
}
