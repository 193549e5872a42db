import IconWifiOff from '@tabler/icons-react/icons/IconWifiOff';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { CalendarMonth } from '#web/ui/calendar-month.tsx';
import { Card } from '#web/ui/card.tsx';
import { RadioCards } from '#web/ui/choices.tsx';
import { ExamBanner, ExamChrome, ItemMap } from '#web/ui/exam-chrome.tsx';
import { NearestSessions, SessionsMonth } from '#web/ui/sessions-month.tsx';
import { ITEMS, SESSIONS, SLOTS } from './gallery-samples.ts';

export function CalendarParts() {
  return (
    <>
      <div className="with-side">
        <CalendarMonth
          month="2026-12"
          today="2026-12-07"
          earliest="2026-12-14"
          chosen="2026-12-15"
          slots={SLOTS}
          nextHref="?month=2027-01"
        />
        <Card title="Ближайшие экзамены">
          <NearestSessions sessions={SESSIONS.slice(0, 4)} />
        </Card>
      </div>
      <SessionsMonth month="2026-12" sessions={SESSIONS} previousHref="?month=2026-11" nextHref="?month=2027-01" />
    </>
  );
}

export function ExamParts() {
  return (
    <section>
      <ExamChrome
        part="Теоретическая часть"
        qualification="Организация архитектурно-строительного проектирования, 7 уровень"
        time={{ left: '31:48', words: 'Осталось 31 минута 48 секунд' }}
        person={{ name: 'Рябинина А. П.', initials: 'АР' }}
        progress={{ done: 15, all: 40, words: 'Отвечено 15 из 40' }}
      />
      <ExamBanner
        icon={IconWifiOff}
        action={
          <Button type="button" kind="line" size={32}>
            Проверить связь
          </Button>
        }
      >
        <b>Связь пропала, отвечайте дальше.</b> Ответы 15, 16 и 17 хранятся на этом компьютере и уйдут, когда связь вернётся
      </ExamBanner>
      <div className="exam-layout">
        <form className="exam-item" method="post">
          <p className="small mute">Задание 17 из 40 · один правильный ответ · 1 балл</p>
          <RadioCards
            name="answer"
            label="Что главный инженер проекта делает первым?"
            defaultValue="2"
            choices={[
              'Вносит изменение в чертежи',
              'Оценивает, как изменение скажется на сроке и стоимости',
              'Отказывает: утверждённое задание изменить нельзя',
            ].map((label, index) => ({ value: String(index + 1), label, keyHint: String(index + 1) }))}
          />
          <div className="exam-nav">
            <LinkButton kind="line" to="?item=16">
              Назад
            </LinkButton>
            <Button className="last">Дальше</Button>
          </div>
        </form>
        <ItemMap items={ITEMS} current={17}>
          <LinkButton kind="line" size={40} full to="?finish">
            Завершить теорию…
          </LinkButton>
        </ItemMap>
      </div>
    </section>
  );
}
