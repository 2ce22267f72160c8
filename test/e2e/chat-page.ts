import type { Locator, Page } from 'playwright-core';

/** The chat as a customer handles it. Playwright looks through the open shadow root by itself. */
export function chatOn(page: Page) {
  const all = page.locator('vitrina-chat [data-seq]');
  const chat = {
    launcher: page.locator('vitrina-chat .launcher'),
    panel: page.getByRole('dialog'),
    input: page.locator('vitrina-chat textarea'),
    all,
    fromAssistant: page.locator('vitrina-chat .assistant[data-seq]'),
    fromCustomer: page.locator('vitrina-chat .customer[data-seq]'),
    outgoing: page.locator('vitrina-chat .outgoing'),
    cards: page.locator('vitrina-chat .card'),
    receipt: page.locator('vitrina-chat .receipt'),
    notice: page.locator('vitrina-chat .notice'),
    async open(): Promise<void> {
      await chat.launcher.click();
      await chat.fromAssistant.first().waitFor();
    },
    /** Says something and waits for the answer to it: the assistant's first message after the customer's. */
    async say(text: string): Promise<Locator> {
      const known = await chat.fromCustomer.count();
      await chat.input.fill(text);
      await chat.input.press('Enter');
      return chat.answerAfter(known);
    },
    /** The answer to what the customer says next, by a chip or a button. */
    async press(button: Locator): Promise<Locator> {
      const known = await chat.fromCustomer.count();
      await button.click();
      return chat.answerAfter(known);
    },
    async answerAfter(known: number): Promise<Locator> {
      const own = chat.fromCustomer.nth(known);
      await own.waitFor();
      const answer = page.locator(
        `vitrina-chat .assistant[data-seq="${Number(await own.getAttribute('data-seq')) + 1}"]`,
      );
      await answer.waitFor();
      return answer;
    },
    async seqs(): Promise<readonly number[]> {
      return (await all.evaluateAll((list) => list.map((one) => one.getAttribute('data-seq')))).map(Number);
    },
  };
  return chat;
}
