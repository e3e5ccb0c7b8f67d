"""The rules of Phụ lục II of NĐ 30 on capitals, one module for what a clause is about."""
