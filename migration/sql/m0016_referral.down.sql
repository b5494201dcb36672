drop table referral_change;
drop table referral_desk;
