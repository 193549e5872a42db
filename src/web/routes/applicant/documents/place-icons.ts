import type { TablerIcon } from '@tabler/icons-react';
import IconAward from '@tabler/icons-react/icons/IconAward';
import IconBriefcase from '@tabler/icons-react/icons/IconBriefcase';
import IconFilePencil from '@tabler/icons-react/icons/IconFilePencil';
import IconFileText from '@tabler/icons-react/icons/IconFileText';
import IconFolder from '@tabler/icons-react/icons/IconFolder';
import IconId from '@tabler/icons-react/icons/IconId';
import IconPaperclip from '@tabler/icons-react/icons/IconPaperclip';
import IconReceipt from '@tabler/icons-react/icons/IconReceipt';
import IconSchool from '@tabler/icons-react/icons/IconSchool';

const ICONS: Readonly<Record<string, TablerIcon>> = {
  identity: IconId,
  education: IconSchool,
  education_supplement: IconSchool,
  work_experience: IconBriefcase,
  work_book: IconBriefcase,
  electronic_work_book: IconBriefcase,
  experience_other: IconBriefcase,
  nrs_notice: IconAward,
  statement: IconFilePencil,
  consent: IconFileText,
  portfolio: IconFolder,
  payment_document: IconReceipt,
};

export const iconOf = (kind: string): TablerIcon => ICONS[kind] ?? IconPaperclip;
