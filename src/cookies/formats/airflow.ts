import { tokenFormat } from '../primitives/token-format.ts';

/** Airflow 3: a JWT whose header says `kid: not-used`. */
export default tokenFormat({
  id: 'airflow',
  framework: 'airflow',
  title: 'Airflow token',
  confidence: ({ header, name }) => (header['kid'] === 'not-used' || name === '_token' ? 'firm' : undefined),
  page: {
    looks: '`_token`: a JWT (HS512) with `kid` `not-used` in its header.',
    keys: '`[api_auth] jwt_secret` in `airflow.cfg`, `AIRFLOW__API_AUTH__JWT_SECRET`; several compose files publish one.',
    byHand: 'Decode the second part as URL-safe base64: it contains `sub` and `role`.',
    seenWith: 'Airflow 3.3.2',
  },
  source: 'https://github.com/apache/airflow/blob/main/airflow-core/src/airflow/api_fastapi/auth/tokens.py',
});
