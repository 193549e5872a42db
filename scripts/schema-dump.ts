import pg from 'pg';

interface Line {
  readonly subject: string;
  readonly line: string;
}

/** Everything of the schema that a review should see as a difference: columns, constraints, indexes, triggers, policies, rights, functions. */
const QUERIES = [
  `select format('table %I', c.relname) as subject,
     format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
       case a.attidentity when '' then '' else ' identity' end,
       case when d.adbin is null then '' else (case when a.attgenerated <> '' then ' generated as ' else ' default ' end) || pg_get_expr(d.adbin, d.adrelid) end) as line
   from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
   order by c.relname, a.attnum`,
  `select format('table %I', conrelid::regclass::text) as subject, format('  constraint %I %s', conname, pg_get_constraintdef(oid)) as line
   from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n' order by 1, 2`,
  `select format('table %I', tablename) as subject, '  ' || indexdef as line from pg_indexes i where schemaname = 'public'
   and not exists (select from pg_constraint k where k.conname = i.indexname and k.connamespace = 'public'::regnamespace) order by 1, 2`,
  `select format('table %I', c.relname) as subject, '  ' || pg_get_triggerdef(t.oid) as line
   from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'public'::regnamespace and not t.tgisinternal order by 1, 2`,
  `select format('table %I', relname) as subject, '  row security' || case when relforcerowsecurity then ', forced' else ', NOT FORCED' end as line
   from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity order by 1`,
  `select format('table %I', tablename) as subject, format('  policy %I %s %s to %s%s%s', policyname, lower(permissive), lower(cmd), array_to_string(roles, ', '),
     ' using (' || qual || ')', ' with check (' || with_check || ')') as line
   from pg_policies where schemaname = 'public' order by 1, 2`,
  `select format('table %I', table_name) as subject, format('  grant %s to %s', string_agg(lower(privilege_type), ', ' order by privilege_type), grantee) as line
   from information_schema.role_table_grants where table_schema = 'public' and grantee <> grantor group by table_name, grantee order by 1, 2`,
  `select format('table %I', table_name) as subject, format('  grant %s (%s) to %s', lower(privilege_type), string_agg(column_name, ', ' order by column_name), grantee) as line
   from information_schema.column_privileges p where table_schema = 'public' and grantee <> grantor and not exists (select from information_schema.role_table_grants g
     where g.table_schema = 'public' and g.table_name = p.table_name and g.grantee = p.grantee and g.privilege_type = p.privilege_type)
   group by table_name, privilege_type, grantee order by 1, 2`,
  `select format('view %I', viewname) as subject, definition as line from pg_views where schemaname = 'public' order by 1`,
  `select format('function %s', p.oid::regprocedure) as subject, format(E'  owner %s, rights %s\\n%s', pg_get_userbyid(proowner), coalesce(array_to_string(proacl, ' '), 'default'), pg_get_functiondef(p.oid)) as line
   from pg_proc p where pronamespace = 'public'::regnamespace and prokind in ('f', 'p')
   and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e') order by 1`,
  `select 'extensions' as subject, format('  %s', extname) as line from pg_extension order by extname`,
];

/** A readable text of the whole schema, the same for the same schema. */
export async function describeSchema(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const bySubject = new Map<string, string[]>();
  try {
    for (const query of QUERIES) {
      const { rows } = await client.query<Line>(query);
      for (const { subject, line } of rows) bySubject.set(subject, [...(bySubject.get(subject) ?? []), line]);
    }
  } finally {
    await client.end();
  }
  return [...bySubject]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([subject, lines]) => `${[subject, ...lines].join('\n')}\n`)
    .join('\n');
}
