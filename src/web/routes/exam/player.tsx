import IconArrowLeft from '@tabler/icons-react/icons/IconArrowLeft';
import IconArrowRight from '@tabler/icons-react/icons/IconArrowRight';
import IconCalculator from '@tabler/icons-react/icons/IconCalculator';
import IconFlag from '@tabler/icons-react/icons/IconFlag';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLocation, useNavigate, useRevalidator } from 'react-router';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { ExamChrome, ItemMap } from '#web/ui/exam-chrome.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { KeyHints } from '#web/ui/key-hints.tsx';
import type { RunningShown } from './attempt-shown.ts';
import { CALCULATOR_ID, Calculator } from './calculator.tsx';
import { ElsewherePage } from './elsewhere.tsx';
import { ExamTools } from './exam-tools.tsx';
import { initialsOf, pointsInWords, shortNameOf, timeLeft, timeLeftInWords, typeInWords } from './exam-words.ts';
import { FinishDialog } from './finish-dialog.tsx';
import { isAnswered } from './is-answered.ts';
import { ItemControl } from './item-controls.tsx';
import { PlayerBanners } from './player-banners.tsx';
import { ItemText } from './rich-text.tsx';
import type { ShownItem } from './shown-text.ts';
import { type AttemptInBrowser, useAttempt } from './use-attempt.ts';
import { usePictures } from './use-pictures.ts';
import { usePlayerKeys } from './use-player-keys.ts';

/** The theory under way: one item, the map, the time; or all items on one page, where the council chose so. */
export function Player({ shown }: { shown: RunningShown }) {
  const { revalidate } = useRevalidator();
  const attempt = useAttempt(shown, () => void revalidate());
  const place = usePlace(shown.items.length);
  const calculator = useCalculator();
  usePictures(shown.items);
  if (attempt.superseded) return <ElsewherePage />;
  const isRejected = (item: ShownItem) => attempt.sender.rejected.has(item.itemId);
  const hasAnswer = (item: ShownItem) => isAnswered(item, attempt.answers[item.itemId]?.answer) && !isRejected(item);
  const answered = shown.items.filter(hasAnswer).length;
  const unsent = shown.items.filter((item) => attempt.sender.unsent.has(item.itemId));
  const visible = shown.itemsPerPage === 'all' ? shown.items : shown.items.slice(place.current - 1, place.current);
  return (
    <>
      <ExamChrome
        part={m.exam_theory()}
        qualification={shown.qualification}
        time={{ left: timeLeft(attempt.secondsLeft), words: timeLeftInWords(attempt.secondsLeft) }}
        person={{ name: shortNameOf(shown.applicantName), initials: initialsOf(shown.applicantName) }}
        tools={
          <>
            {shown.calculator && <CalculatorButton of={calculator} />}
            <ExamTools />
          </>
        }
        progress={{ done: answered, all: shown.items.length, words: m.exam_progress({ answered, all: shown.items.length }) }}
      />
      <PlayerBanners
        secondsLeft={attempt.secondsLeft}
        online={attempt.sender.online}
        onRetry={attempt.flush}
        unsent={unsent.map((item) => item.place)}
        rejected={shown.items.filter(isRejected).map((item) => item.place)}
      />
      <div className="exam-layout">
        <div className="stack-l">
          {visible.map((item) => (
            <ItemSection key={item.itemId} item={item} all={shown.items.length} attempt={attempt} keys={visible.length === 1} />
          ))}
          {shown.itemsPerPage === 'one' && (
            <nav className="exam-nav exam-item" aria-label={m.exam_turn_pages()}>
              <Button
                type="button"
                kind="line"
                icon={<Icon of={IconArrowLeft} />}
                disabled={place.current === 1}
                onClick={() => place.go(place.current - 1)}
              >
                {m.exam_back()}
              </Button>
              {visible[0] && <FlagButton item={visible[0]} attempt={attempt} />}
              {place.current < shown.items.length ? (
                <Button type="button" className="last" iconAfter={<Icon of={IconArrowRight} />} onClick={() => place.go(place.current + 1)}>
                  {m.exam_next()}
                </Button>
              ) : (
                <span className="last">
                  <FinishDialog
                    answered={answered}
                    all={shown.items.length}
                    unsent={unsent.length}
                    flush={attempt.flush}
                    label={m.exam_finish()}
                  />
                </span>
              )}
            </nav>
          )}
        </div>
        <aside>
          {calculator.isOpen && <Calculator onClose={calculator.close} />}
          <ItemMap
            current={place.current}
            items={shown.items.map((item) => ({
              number: item.place,
              href: `#${item.place}`,
              answered: hasAnswer(item),
              unsent: attempt.sender.unsent.has(item.itemId) || isRejected(item),
              marked: attempt.answers[item.itemId]?.flagged,
            }))}
          >
            <FinishDialog
              answered={answered}
              all={shown.items.length}
              unsent={unsent.length}
              flush={attempt.flush}
              label={m.exam_finish()}
              line
            />
          </ItemMap>
          <div className="wide-only exam-keys">
            <KeyHints
              keys={[
                { keys: ['1', '9'], does: m.exam_key_choose() },
                { keys: ['←', '→'], does: m.exam_key_turn() },
                { keys: ['О'], does: m.exam_key_flag() },
                ...(shown.calculator ? [{ keys: ['К'], does: m.exam_key_calculator() }] : []),
              ]}
            />
          </div>
        </aside>
      </div>
      <PlayerKeys
        item={visible.length === 1 ? visible[0] : undefined}
        attempt={attempt}
        place={place}
        onCalculator={shown.calculator ? calculator.toggle : undefined}
      />
    </>
  );
}

/** Open or not; closed, the keyboard is back at its button. */
function useCalculator() {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return { isOpen, button, close, toggle: () => (isOpen ? close() : setOpen(true)) };
}

function CalculatorButton({ of: { isOpen, button, toggle } }: { of: ReturnType<typeof useCalculator> }) {
  return (
    <button
      ref={button}
      type="button"
      className="tool"
      aria-expanded={isOpen}
      aria-controls={isOpen ? CALCULATOR_ID : undefined}
      onClick={toggle}
    >
      <Icon of={IconCalculator} size={20} />
      <span>{m.exam_calculator()}</span>
    </button>
  );
}

function ItemSection({ item, all, attempt, keys }: { item: ShownItem; all: number; attempt: AttemptInBrowser; keys: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === `#${item.place}`) heading.current?.focus({ preventScroll: keys });
  }, [hash, item.place, keys]);
  const { answer = null } = attempt.answers[item.itemId] ?? {};
  return (
    <section className="exam-item" id={String(item.place)} aria-labelledby={`item-${item.place}`}>
      <p className="small mute">
        {m.exam_item_of({ place: item.place, all })} · {typeInWords(item.type)} · {pointsInWords(item.points)}
      </p>
      <ItemText
        heading="h1"
        id={`item-${item.place}`}
        headingRef={heading}
        text={item.text}
        otherwise={m.exam_item_of({ place: item.place, all })}
      />
      <ItemControl
        item={item}
        answer={answer}
        onAnswer={(given, typing) => attempt.change(item.itemId, { answer: given }, { soon: !typing })}
      />
      {!keys && <FlagButton item={item} attempt={attempt} />}
    </section>
  );
}

function FlagButton({ item, attempt }: { item: ShownItem; attempt: AttemptInBrowser }) {
  const flagged = attempt.answers[item.itemId]?.flagged ?? false;
  return (
    <Button
      type="button"
      kind={flagged ? 'soft' : 'line'}
      className="mark"
      aria-pressed={flagged}
      icon={<Icon of={IconFlag} />}
      onClick={() => attempt.change(item.itemId, { flagged: !flagged })}
    >
      {m.exam_flag()}
    </Button>
  );
}

interface Place {
  readonly current: number;
  go(place: number): void;
}

/** The current item rests in the address, so that a link of the map is a link, and a reload stays in place. */
function usePlace(all: number): Place {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const inBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const asked = inBrowser ? Number(hash.slice(1)) : 1; // the server never sees what stands behind #
  const current = Number.isInteger(asked) && asked >= 1 && asked <= all ? asked : 1;
  return { current, go: (place) => place >= 1 && place <= all && void navigate({ hash: String(place) }, { preventScrollReset: false }) };
}

function PlayerKeys({ item, attempt, place, onCalculator }: Parameters<typeof usePlayerKeys>[0]) {
  usePlayerKeys({ item, attempt, place, onCalculator });
  return null;
}
