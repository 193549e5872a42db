import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconClockExclamation from '@tabler/icons-react/icons/IconClockExclamation';
import IconWifiOff from '@tabler/icons-react/icons/IconWifiOff';
import { m } from '#web/paraglide/messages.js';
import { Button } from '#web/ui/button.tsx';
import { ExamBanner } from '#web/ui/exam-chrome.tsx';

const TEN_MINUTES = 600;

interface BannersProps {
  secondsLeft: number;
  online: boolean;
  /** Numbers of items whose latest answer is not on the server yet. */
  unsent: readonly number[];
  /** Numbers of items whose latest answer the server has refused for good. */
  rejected: readonly number[];
  onRetry: () => Promise<void>;
}

/** What the candidate has to know above the item: the time, a lost network, answers that the server did not take. */
export function PlayerBanners({ secondsLeft, online, unsent, rejected, onRetry }: BannersProps) {
  return (
    <>
      {secondsLeft <= 60 ? (
        <ExamBanner tone="bad" icon={IconClockExclamation}>
          <b>{secondsLeft > 0 ? m.exam_one_minute() : m.exam_time_is_over()}</b>
        </ExamBanner>
      ) : (
        secondsLeft <= TEN_MINUTES && (
          <ExamBanner icon={IconClockExclamation}>
            <b>{m.exam_ten_minutes()}</b>
          </ExamBanner>
        )
      )}
      {!online && unsent.length > 0 && (
        <ExamBanner
          icon={IconWifiOff}
          action={
            <Button type="button" kind="line" size={40} onClick={() => void onRetry()}>
              {m.exam_try_network()}
            </Button>
          }
        >
          <b>{m.exam_offline()}</b> {m.exam_offline_kept({ items: unsent.join(', ') })}
        </ExamBanner>
      )}
      {rejected.length > 0 && (
        <ExamBanner tone="bad" icon={IconAlertTriangle}>
          <b>{m.exam_answer_rejected({ items: rejected.join(', ') })}</b>
        </ExamBanner>
      )}
      <span className="sr-only" role="status">
        {unsent.length > 0 || rejected.length > 0 ? m.exam_not_on_server() : m.exam_all_on_server()}
      </span>
    </>
  );
}
