vacuum (analyze) bar
