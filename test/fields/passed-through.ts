/** Rows that only a pass-through writes, each with the reason why it has no option: one in ten at most. */
export const PASSED_THROUGH: Readonly<Record<string, string>> = {
  'HTTPRoute spec.parentRefs[].port': 'the listener says which port',
  'HTTPRoute spec.rules[].backendRefs[].filters[]':
    'changes one of several backends: the filters of the rule change all of them',
  'HTTPRoute spec.rules[].backendRefs[].namespace': 'what we route to is in the map',
  'HTTPRoute spec.rules[].name': 'names a rule for policies of some controllers',
  'ObjectFieldSelector apiVersion': 'there is v1 alone',
  'ObjectMeta finalizers': 'who takes them off again is no part of an application',
  'IngressBackend service.port.name': 'we write the number, which cannot be misspelt',
  'HTTPRouteFilter requestMirror.backendRef.namespace': 'what we mirror to is in the map',
  'HTTPRouteFilter requestMirror.fraction.denominator': 'a share below one percent',
  'HTTPRouteFilter requestMirror.fraction.numerator': 'a share below one percent',
};
