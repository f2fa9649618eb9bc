import { answers } from '@/newsroom/answer';
import type { UserActor } from '@/newsroom/people/actor';
import { desk } from '@/words/desk';
import { sentence } from '@/words/problems';
import { DeskFrame } from './frame';
import type { Room } from './rooms';

/** The page of `room` that may not be seen, or is not there: said in its frame, with a way on. */
export function RefusedPage({ actor, room, problem }: { actor: UserActor; room: Room; problem: string }) {
  return (
    <DeskFrame actor={actor} room={room}>
      <Refused problem={problem} />
    </DeskFrame>
  );
}

/** What stands where something may not be seen, or is not there. Answers 403 for `not-allowed`, and 404 for what is missing. */
export function Refused({ problem }: { problem: string }) {
  const refused = problem === 'not-allowed';
  answers(refused ? 403 : 404);
  return (
    <>
      <div className="dh">
        <h1>{refused ? desk.refusedTitle : desk.missingTitle}</h1>
      </div>
      <p>{sentence(problem)}</p>
      <p className="hint">
        <a className="link" href="/desk">
          {desk.back}
        </a>
      </p>
    </>
  );
}
