import IconDeviceMobileMessage from '@tabler/icons-react/icons/IconDeviceMobileMessage';
import IconFileText from '@tabler/icons-react/icons/IconFileText';
import IconMail from '@tabler/icons-react/icons/IconMail';
import type { MailboxLetter } from '#notifications/index.ts';
import { m } from '#web/paraglide/messages.js';

type Channel = MailboxLetter['channel'];

export const CHANNEL_ICONS = { email: IconMail, sms: IconDeviceMobileMessage, paper: IconFileText } as const satisfies Record<
  Channel,
  unknown
>;

export const channelWord = (channel: Channel): string =>
  ({ email: m.demo_mailbox_email, sms: m.demo_mailbox_sms, paper: m.demo_mailbox_paper })[channel]();

export const stateWord = (state: MailboxLetter['state']): string =>
  ({
    queued: m.demo_mailbox_state_queued,
    sending: m.demo_mailbox_state_sending,
    sent: m.demo_mailbox_state_sent,
    doubtful: m.demo_mailbox_state_doubtful,
    failed: m.demo_mailbox_state_failed,
    noticed: m.demo_mailbox_state_noticed,
  })[state]();

/** The demo's people live in several zones; the mailbox tells times in one. */
export const MAILBOX_ZONE = 'Europe/Moscow';
