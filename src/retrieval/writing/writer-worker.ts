/** The thread that writes a large import into the index, beside the one that searches in it. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Product } from '../../core/catalog/product.ts';
import { unpackEntries } from '../../core/catalog/product-entries.ts';
import { stayBehindOthers } from '../../shared/behind-others.ts';
import { createProductStore, type NameNews } from '../products/product-store.ts';
import { attachIndexFile, type IndexFile } from '../storage/index-file.ts';
import { loadCatalogVocabulary } from '../vocabulary/catalog-vocabulary.ts';
import { readTerms } from '../vocabulary/stored-terms.ts';
import { readProductFacts, readUsualLengths } from './product-facts.ts';
import { recordReads } from './recorded-reads.ts';
import { TermChanges } from './term-changes.ts';
import type { IndexKnowledge, WriterNews, WriterTask } from './writer-messages.ts';

/** Gathering what the index knows goes through all of it; it may take a tenth of the time. */
const restAfterGathering = 10;

if (parentPort) serve(parentPort, attachIndexFile(workerData as string));

function serve(port: MessagePort, file: IndexFile): void {
  stayBehindOthers();
  const terms = new TermChanges();
  let isChanged = false;
  let names: NameNews = 'none';
  const store = createProductStore(
    file,
    () => terms,
    (news) => {
      isChanged = true;
      if (names !== 'new' && news !== 'none') names = news;
    },
  );
  let nextGathering = 0;

  /** What names mean is read from all products: while it goes on only for names that nobody has met, in the end whenever it may differ. */
  function gather(isEnd: boolean): IndexKnowledge {
    const started = performance.now();
    const knowledge = {
      facts: readProductFacts(file),
      lengths: readUsualLengths(file),
      vocabulary: names === 'new' || (isEnd && names === 'perhaps') ? vocabularyReads(file) : undefined,
    };
    isChanged = false;
    if (knowledge.vocabulary) names = 'none';
    const now = performance.now();
    nextGathering = now + (now - started) * restAfterGathering;
    return knowledge;
  }

  function perform(task: WriterTask): WriterNews {
    if (task.type === 'close') {
      const knowledge = isChanged || names !== 'none' ? gather(true) : undefined;
      file.close();
      return { type: 'done', terms: undefined, knowledge };
    }
    if (task.type === 'upsert') store.upsert(JSON.parse(task.products) as Product[]);
    else if (task.type === 'upsert-entries') store.upsert(unpackEntries(task).map(({ product }) => product));
    else store.remove(task.skus);
    const isTime = isChanged && performance.now() >= nextGathering;
    return { type: 'done', terms: terms.take(), knowledge: isTime ? gather(false) : undefined };
  }

  port.on('message', (task: WriterTask) => {
    let news: WriterNews;
    try {
      news = perform(task);
    } catch (error) {
      news = { type: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
    port.postMessage(news);
    if (task.type === 'close') port.close();
  });
}

function vocabularyReads(file: IndexFile): IndexKnowledge['vocabulary'] {
  const recorded = recordReads(file);
  loadCatalogVocabulary(recorded.file, readTerms(file));
  return recorded.reads;
}
