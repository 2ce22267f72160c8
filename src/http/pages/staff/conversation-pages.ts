import { html } from 'hono/html';
import type { BudgetStanding } from '../../../assistant/models/usage/budgets.ts';
import type { ConversationUsage } from '../../../assistant/models/usage/usage-desk.ts';
import type { Conversation } from '../../../core/conversation/conversation.ts';
import type { Message } from '../../../core/conversation/message.ts';
import type { Html } from '../layout.ts';
import { markdown } from '../markdown.ts';
import { type StaffPage, staffLayout } from './staff-layout.ts';
import { type StaffView, when } from './staff-view.ts';
import { budgetNotice, dollars } from './usage-page.ts';
import { usageWordsIn } from './usage-words.ts';

type Reader = Exclude<StaffPage['reader'], undefined>;

export type ConversationLine = {
  readonly conversation: Conversation;
  /** What the customer said first; undefined while nothing was said. */
  readonly firstWords: string | undefined;
};

export function conversationListPage(
  view: StaffView,
  { lines, budgets }: { readonly lines: readonly ConversationLine[]; readonly budgets: readonly BudgetStanding[] },
  reader: Reader,
): Html {
  const { words, address } = view;
  return staffLayout(view, {
    title: words.conversations,
    width: 'text',
    reader,
    content: html`<h1>${words.conversations}</h1>
<p class="lead">${words.conversationsHint} <a href="/docs">${words.api}</a>.</p>
${budgetNotice(view, budgets)}
${
  lines.length === 0
    ? html`<div class="empty"><p>${words.noConversations}</p><p><a class="button" href="/shop">${words.openShop}</a></p></div>`
    : html`<ul class="talks">${lines.map(
        ({ conversation, firstWords }) => html`<li><a href="${address(`/dashboard/conversations/${conversation.id}`)}">
<strong>${firstWords ?? words.nothingSaid}</strong><span class="quiet">${when(conversation.createdAt, view)} · ${channelOf(conversation, view)}</span></a></li>`,
      )}</ul>`
}`,
  });
}

type ConversationShown = {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
  /** By message id: how a model outside saw it, where that differs. */
  readonly seen: ReadonlyMap<string, string>;
  readonly usage: ConversationUsage;
};

export function conversationPage(
  view: StaffView,
  { conversation, messages, seen, usage }: ConversationShown,
  reader: Reader,
): Html {
  const { words, address } = view;
  return staffLayout(view, {
    title: words.conversation,
    width: 'text',
    reader,
    content: html`<a class="back" href="${address('/dashboard')}">${words.toConversations}</a>
<h1>${words.conversation}</h1>
<p class="lead">${when(conversation.createdAt, view)} · ${channelOf(conversation, view)}${costOf(usage, view)}</p>
${messages.map(
  (message) => html`<article class="said said-${message.author}">
<p class="quiet"><strong>${words.authors[message.author]}</strong> · <time datetime="${message.createdAt.toISOString()}">${when(message.createdAt, view)}</time></p>
<div class="words" lang="${message.language}">${message.author === 'assistant' ? markdown(message.text) : html`<p>${message.text}</p>`}</div>${asModelSaw(seen.get(message.id), message, view)}</article>`,
)}`,
  });
}

export function conversationNotFoundPage(view: StaffView, reader: Reader): Html {
  const { words, address } = view;
  return staffLayout(view, {
    title: words.notFound,
    width: 'text',
    reader,
    content: html`<a class="back" href="${address('/dashboard')}">${words.toConversations}</a><h1>${words.notFound}</h1>`,
  });
}

function asModelSaw(text: string | undefined, { language }: Message, { words }: StaffView): Html | '' {
  if (text === undefined) return '';
  const parts = text.split(/(\[[A-Z]+_\d+\])/u);
  return html`<details class="seen"><summary>${words.asModelSaw}</summary>
<p lang="${language}">${parts.map((part, at) => (at % 2 === 1 ? html`<span class="token">${part}</span>` : part))}</p></details>`;
}

/** What hosted models cost; nothing where none was asked. */
function costOf({ total }: ConversationUsage, { language }: StaffView): string {
  if (total.calls === 0) return '';
  const cost = total.calls === total.callsWithoutCost ? '—' : dollars(total.costNanoUsd, language);
  return ` · ${usageWordsIn(language).costOf(cost)}`;
}

function channelOf({ channel, language }: Conversation, { words }: StaffView): string {
  return `${words.channels[channel] ?? channel}, ${language}`;
}
