drop table wind_up;
