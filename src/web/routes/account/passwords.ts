import { z } from 'zod';
import { m } from '#web/paraglide/messages.js';

/** «Пароль» and «Подтверждение пароля». */
export const NewPassword = z.object({ password: z.string().catch(''), again: z.string().catch('') });

/** Faults of a new password stand at its field: their codes are refusals of the use case. */
export const isAboutPassword = (code: string) => code.startsWith('password_');

export const differ = () => ({ errors: { again: m.account_password_differ() } });
