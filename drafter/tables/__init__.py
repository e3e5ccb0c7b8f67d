"""CSV and XLSX → rows with places, hostile files included. The way in is `reader.read_table`."""
