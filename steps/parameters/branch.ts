import type { BranchWay, IssueCause } from '../../simulator/language/people';
import { words } from './words';

words<BranchWay>('手続き', { 書面: 'in-writing', 窓口の届出: 'counter-form', 連絡: 'contact' });

words<IssueCause>('発行理由', {
  '1個目の発行': 'first',
  '2個目以降の発行': 'additional',
  紛失による再発行: 'loss',
  盗難による再発行: 'theft',
  故障による再発行: 'failure',
  破損による再発行: 'damage',
  利用期限到来による再発行: 'expiry',
});

words<'free' | 'charged' | 'unstated'>('手数料', {
  無料: 'free',
  有料: 'charged',
  記載なし: 'unstated',
});
