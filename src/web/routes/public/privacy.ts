import { redirect } from 'react-router';

/** The short address of the policy. */
export const loader = () => redirect('/consent/privacy_policy');
