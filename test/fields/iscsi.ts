/** A disk behind an iSCSI portal, with each option but its Secret. */
export const ISCSI = {
  targetPortal: '10.0.2.15:3260',
  portals: ['10.0.2.16:3260'],
  iqn: 'iqn.2001-04.com.example:storage.disk1',
  lun: 0,
  iscsiInterface: 'default',
  initiatorName: 'iqn.1994-05.com.example:node',
  fsType: 'ext4',
  readOnly: true,
  chapAuthDiscovery: true,
  chapAuthSession: true,
};
