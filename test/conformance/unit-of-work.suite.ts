import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { JobQueue } from '../../src/core/ports/job-queue.ts';
import type { UnitOfWork } from '../../src/core/ports/unit-of-work.ts';
import { aConversation, aMessage } from '../factories/records.ts';

export type UnitOfWorkUnderTest = {
  readonly unitOfWork: UnitOfWork;
  /** Not started yet. */
  readonly jobQueue: JobQueue;
  readonly close: () => Promise<void>;
};

const greet = { name: 'greet', payload: z.object({ text: z.string() }), retryLimit: 2 };

/** What every unit of work promises; run by each database, and by the fake. */
export function testUnitOfWork(name: string, open: () => Promise<UnitOfWorkUnderTest>): void {
  describe(`unit of work: ${name}`, () => {
    let subject: UnitOfWorkUnderTest;
    let unitOfWork: UnitOfWork;
    const jobs = async () => (await subject.jobQueue.depth()).greet ?? 0;

    beforeAll(async () => {
      subject = await open();
      unitOfWork = subject.unitOfWork;
      await subject.jobQueue.start({ isWorker: false });
    });
    afterAll(() => subject.close());

    it('keeps rows and jobs of work that ended well, and gives its result', async () => {
      const { conversation, customer } = aConversation();
      const before = await jobs();
      const result = await unitOfWork.run(async (transaction) => {
        await transaction.customers.save(customer);
        await transaction.conversations.create(conversation);
        await transaction.jobs.enqueue(greet, { text: 'hello' });
        return 42;
      });
      expect(result).toBe(42);
      expect(await unitOfWork.read.conversations.find(conversation.id)).toEqual(conversation);
      expect(await jobs()).toBe(before + 1);
    });

    it('leaves neither rows nor jobs of work that threw', async () => {
      const { conversation, customer } = aConversation();
      const before = await jobs();
      const work = unitOfWork.run(async (transaction) => {
        await transaction.customers.save(customer);
        await transaction.conversations.create(conversation);
        await transaction.jobs.enqueue(greet, { text: 'never' });
        throw new Error('changed my mind');
      });
      await expect(work).rejects.toThrow('changed my mind');
      expect(await unitOfWork.read.customers.find(customer.id)).toBeUndefined();
      expect(await unitOfWork.read.conversations.find(conversation.id)).toBeUndefined();
      expect(await jobs()).toBe(before);
    });

    it('rolls back when a write failed, even if the work went on', async () => {
      const { conversation, customer } = aConversation();
      const work = unitOfWork.run(async (transaction) => {
        await transaction.customers.save(customer);
        await transaction.conversations.create({ ...conversation, customerId: 'nobody' }).catch(() => {});
        return 'fine';
      });
      await expect(work).rejects.toThrow();
      expect(await unitOfWork.read.customers.find(customer.id)).toBeUndefined();
    });

    it('keeps what was written side by side', async () => {
      const { conversation, customer } = aConversation();
      const { messages } = await unitOfWork.run(async (transaction) => {
        await transaction.customers.save(customer);
        await transaction.conversations.create(conversation);
        const [first, second] = await Promise.all([
          transaction.messages.append(aMessage(conversation.id)),
          transaction.messages.append(aMessage(conversation.id)),
          transaction.customers.save({ ...customer, name: 'Мария' }),
        ]);
        return { messages: [first, second] };
      });
      expect(messages.map((message) => message?.seq)).toEqual([1, 2]);
      expect(await unitOfWork.read.messages.listAfter(conversation.id, 0, 9)).toHaveLength(2);
      expect((await unitOfWork.read.customers.find(customer.id))?.name).toBe('Мария');
    });

    it('keeps nothing of what was written side by side when one of them failed, nor of what came too late', async () => {
      const { conversation, customer } = aConversation();
      const other = aConversation().customer;
      const late = Promise.withResolvers<void>();
      const work = unitOfWork.run(async (transaction) => {
        const saveLate = async () => {
          await transaction.customers.save(other);
          await transaction.customers.find(other.id);
          await transaction.customers.save(other);
        };
        void saveLate().then(late.resolve, () => late.resolve());
        await Promise.all([
          transaction.customers.save(customer),
          transaction.conversations.create({ ...conversation, customerId: 'nobody' }),
        ]);
      });
      await expect(work).rejects.toThrow();
      await late.promise;
      expect(await unitOfWork.read.customers.find(customer.id)).toBeUndefined();
      expect(await unitOfWork.read.customers.find(other.id)).toBeUndefined();
    });

    it('sees its own writes before they are kept', async () => {
      const { conversation, customer } = aConversation();
      await unitOfWork.run(async (transaction) => {
        await transaction.customers.save(customer);
        await transaction.conversations.create(conversation);
        expect(await transaction.conversations.find(conversation.id)).toEqual(conversation);
      });
    });

    it('keeps concurrent work apart, and all of it', async () => {
      const { conversation, customer } = aConversation();
      await unitOfWork.run(async (transaction) => {
        await transaction.customers.save(customer);
        await transaction.conversations.create(conversation);
      });
      const appended = await Promise.all(
        Array.from({ length: 20 }, () =>
          unitOfWork.run(async (transaction) => {
            await transaction.messages.append(aMessage(conversation.id));
            await transaction.messages.append(aMessage(conversation.id));
          }),
        ),
      );
      expect(appended).toHaveLength(20);
      const messages = await unitOfWork.read.messages.listAfter(conversation.id, 0, 100);
      expect(messages.map((message) => message.seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    });

    it('does not show what was written in its errors', async () => {
      const { conversation } = aConversation();
      const secret = '+79161234567';
      const failure = await unitOfWork.read.conversations
        .create({ ...conversation, customerId: secret, draft: { items: [], contact: { phone: secret } } })
        .then(
          () => undefined,
          (error: Error) => error,
        );
      expect(failure).toBeInstanceOf(Error);
      expect(`${failure?.message} ${JSON.stringify(failure)} ${failure?.stack}`).not.toContain(secret);
      expect(failure?.cause).toBeUndefined();
    });
  });
}
