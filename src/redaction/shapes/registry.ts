// Values of the registry that name somebody, as `reg query` prints them and as an export does ("Name"="value").
const value = (names: string, group: string): RegExp =>
  new RegExp(
    `^[ \\t>]{0,8}"?(?:${names})"?(?:[ \\t]{1,40}REG_(?:EXPAND_)?SZ[ \\t]{1,40}|[ \\t]?=[ \\t]?")${group}"?[ \\t]{0,80}$`,
    'dgimu',
  );

export const registryValues: readonly RegExp[] = [
  value('registeredowner', '(?<user>[^"\\s][^"\\r\\n]{0,100}?)'),
  value('registeredorganization', '(?<organisation>[^"\\s][^"\\r\\n]{0,100}?)'),
  value('(?:default|lastloggedon|lastloggedonsam)user(?:name)?', '(?:(?<domain>[^\\\\"\\s]{1,64})\\\\{1,2})?(?<user>[^\\\\"\\s]{1,64})'),
  value('defaultpassword', '(?<secret>[^"\\r\\n]{1,256}?)'),
  value('(?:active)?computername|(?:nv )?hostname', '(?<host>[^"\\s\\\\]{1,63})'),
  value('(?:nv |default|dhcp)?domain(?:name)?', '(?<domain>[^"\\s\\\\]{1,253})'),
];
