import { AIS_OK } from './ais-ok.ts';
import { KZ_RECOGNITION } from './kz-recognition.ts';
import { NOK_STS } from './nok-sts.ts';
import type { Procedure } from './procedure.ts';

/** The procedures of the product, each in one edition or more. */
export const SHIPPED_PROCEDURES: readonly Procedure[] = [AIS_OK, NOK_STS, KZ_RECOGNITION];
