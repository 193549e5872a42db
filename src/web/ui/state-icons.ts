import type { TablerIcon } from '@tabler/icons-react';
import IconArrowBack from '@tabler/icons-react/icons/IconArrowBack';
import IconArrowBackUp from '@tabler/icons-react/icons/IconArrowBackUp';
import IconBan from '@tabler/icons-react/icons/IconBan';
import IconBuildingBank from '@tabler/icons-react/icons/IconBuildingBank';
import IconCalendarCheck from '@tabler/icons-react/icons/IconCalendarCheck';
import IconCalendarSearch from '@tabler/icons-react/icons/IconCalendarSearch';
import IconCalendarTime from '@tabler/icons-react/icons/IconCalendarTime';
import IconCertificate from '@tabler/icons-react/icons/IconCertificate';
import IconCreditCard from '@tabler/icons-react/icons/IconCreditCard';
import IconFilePencil from '@tabler/icons-react/icons/IconFilePencil';
import IconFileSearch from '@tabler/icons-react/icons/IconFileSearch';
import IconFileX from '@tabler/icons-react/icons/IconFileX';
import IconGavel from '@tabler/icons-react/icons/IconGavel';
import IconHourglassOff from '@tabler/icons-react/icons/IconHourglassOff';
import IconMailForward from '@tabler/icons-react/icons/IconMailForward';
import IconPlayerPlay from '@tabler/icons-react/icons/IconPlayerPlay';
import IconReceipt from '@tabler/icons-react/icons/IconReceipt';
import IconUserOff from '@tabler/icons-react/icons/IconUserOff';
import IconUserX from '@tabler/icons-react/icons/IconUserX';
import IconWritingSign from '@tabler/icons-react/icons/IconWritingSign';

/** One icon a state of an application, the same for every viewer. */
export const STATE_ICONS = {
  draft: IconFilePencil,
  under_review: IconFileSearch,
  returned: IconArrowBackUp,
  refused: IconBan,
  contract_offered: IconWritingSign,
  awaiting_payment: IconCreditCard,
  payment_check: IconReceipt,
  choosing_date: IconCalendarSearch,
  date_confirmation: IconCalendarTime,
  notice_due: IconMailForward,
  exam_scheduled: IconCalendarCheck,
  in_exam: IconPlayerPlay,
  decision_due: IconGavel,
  council_check: IconBuildingBank,
  certified: IconCertificate,
  not_passed: IconFileX,
  no_show: IconUserOff,
  removed: IconUserX,
  withdrawn: IconArrowBack,
  lapsed: IconHourglassOff,
} as const satisfies Record<string, TablerIcon>;

export type ApplicationStateName = keyof typeof STATE_ICONS;
