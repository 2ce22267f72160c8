/** What the fake Trello remembers. Times rise strictly, so that ids and dates have one order. */
export type List = { id: string; idBoard: string; name: string; pos: number; closed: boolean };
export type Label = { id: string; idBoard: string; name: string; color: string | null };
export type Card = {
  id: string;
  idBoard: string;
  idList: string;
  idShort: number;
  name: string;
  desc: string;
  pos: number;
  closed: boolean;
  idLabels: string[];
  shortLink: string;
  dateLastActivity: string;
};
export type Action = {
  id: string;
  idMemberCreator: string;
  type: string;
  date: string;
  data: Record<string, unknown> & { board: { id: string; name: string; shortLink: string } };
  memberCreator: { id: string; fullName: string; username: string };
};
export type Webhook = { id: string; idModel: string; callbackURL: string; description: string; active: boolean };
export type Board = { id: string; name: string; shortLink: string };
export type Member = { id: string; fullName: string; username: string };

export type TrelloState = ReturnType<typeof createState>;

export function createState() {
  let last = 0;
  // Another beginning for each server, as ids are unique in all of Trello.
  let counter = Math.floor(Math.random() * 2 ** 40);
  const now = () => {
    last = Math.max(Date.now(), last + 1);
    return last;
  };
  const state = {
    boards: [] as Board[],
    lists: [] as List[],
    labels: [] as Label[],
    cards: [] as Card[],
    actions: [] as Action[],
    webhooks: [] as Webhook[],
    /** Told of each new action. */
    onAction: (_action: Action): void => undefined,
    date: () => new Date(now()).toISOString(),
    /** As Trello's: seconds since 1970 in hexadecimal, then a running number. */
    id() {
      counter += 1;
      return (
        Math.floor(now() / 1000)
          .toString(16)
          .padStart(8, '0') + counter.toString(16).padStart(16, '0')
      );
    },
    addBoard(name: string, lists: readonly string[]): Board {
      const board = { id: state.id(), name, shortLink: shortLinkOf(state.id()) };
      state.boards.push(board);
      lists.forEach((list, index) => {
        state.lists.push({ id: state.id(), idBoard: board.id, name: list, pos: (index + 1) * 16384, closed: false });
      });
      return board;
    },
    act(type: string, by: Member, board: Board, data: Record<string, unknown>): Action {
      const date = state.date();
      const action: Action = {
        id: state.id(),
        idMemberCreator: by.id,
        type,
        date,
        data: { board, ...data },
        memberCreator: by,
      };
      state.actions.push(action);
      state.onAction(action);
      return action;
    },
  };
  return state;
}

export function shortLinkOf(id: string): string {
  return Buffer.from(id.slice(-12), 'hex').toString('base64url').slice(0, 8).replace(/[-_]/g, 'x');
}
